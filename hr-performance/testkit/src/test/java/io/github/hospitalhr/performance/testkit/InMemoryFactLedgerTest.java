package io.github.hospitalhr.performance.testkit;

import io.github.hospitalhr.performance.intake.InMemoryFactLedger;
import io.github.hospitalhr.performance.spi.FactLedger;

class InMemoryFactLedgerTest extends FactLedgerContract {

    @Override
    protected FactLedger emptyLedger() {
        return new InMemoryFactLedger();
    }
}
