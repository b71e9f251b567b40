package io.github.hospitalhr.domain.testkit;

import io.github.hospitalhr.domain.notice.InMemoryNoticeGateway;
import io.github.hospitalhr.domain.spi.NoticeGateway;
import io.github.hospitalhr.domain.spi.OutgoingNotice;
import java.util.List;
import org.junit.jupiter.api.Nested;

/** The gateway contract on every gateway of the SDK. */
class NoticeGatewaysTest {

    private static List<String> texts(List<OutgoingNotice> notices) {
        return notices.stream()
                .map(notice -> notice.subject() + "\n" + notice.text())
                .toList();
    }

    @Nested
    class InMemory extends NoticeGatewayContract {
        private InMemoryNoticeGateway gateway = new InMemoryNoticeGateway();

        @Override
        protected NoticeGateway emptyGateway() {
            gateway = new InMemoryNoticeGateway();
            return gateway;
        }

        @Override
        protected List<String> arrived() {
            return texts(gateway.delivered());
        }

        @Override
        protected boolean refusesUnknown() {
            return false;
        }
    }

    @Nested
    class Recording extends NoticeGatewayContract {
        private RecordingNoticeGateway gateway = new RecordingNoticeGateway();

        @Override
        protected NoticeGateway emptyGateway() {
            gateway = new RecordingNoticeGateway();
            return gateway;
        }

        @Override
        protected List<String> arrived() {
            return texts(gateway.delivered());
        }

        @Override
        protected boolean refusesUnknown() {
            return false;
        }
    }

    /** A stand-in for a provider, so that rule N2 is seen to hold somewhere. */
    @Nested
    class Knowing extends NoticeGatewayContract {
        private KnowingGateway gateway = new KnowingGateway();

        @Override
        protected NoticeGateway emptyGateway() {
            gateway = new KnowingGateway();
            return gateway;
        }

        @Override
        protected List<String> arrived() {
            return gateway.arrived();
        }
    }
}
