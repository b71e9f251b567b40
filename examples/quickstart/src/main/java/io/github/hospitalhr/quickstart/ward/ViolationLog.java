package io.github.hospitalhr.quickstart.ward;

import io.github.hospitalhr.domain.event.DomainEvent;
import io.github.hospitalhr.domain.event.FactEvent;
import io.github.hospitalhr.domain.fact.FactKind;
import io.github.hospitalhr.domain.fact.WorkFact;
import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.spi.EventSubscriber;
import io.github.hospitalhr.domain.spi.PublishedEvent;
import io.github.hospitalhr.domain.spi.SendResult;
import io.github.hospitalhr.domain.validation.InputValidator;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.function.Consumer;

/** Hears what a ward tells performance about broken rules, as a host's other half would. */
final class ViolationLog implements EventSubscriber {

    private final DocumentCodec codec;
    private final Consumer<WorkFact> heard;

    ViolationLog(Clock clock, Consumer<WorkFact> heard) {
        this.codec = DocumentCodec.builder(new InputValidator(clock)).build();
        this.heard = heard;
    }

    @Override
    public SendResult receive(PublishedEvent event) {
        if (event.topic().equals(DomainEvent.TOPIC)
                && codec.read(DomainEvent.FORMAT, event.payload().getBytes(StandardCharsets.UTF_8))
                        instanceof FactEvent told) {
            told.facts().stream()
                    .filter(f -> f.kind().equals(FactKind.VIOLATION))
                    .forEach(heard);
        }
        return new SendResult.Delivered();
    }
}
