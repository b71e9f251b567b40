package io.github.hospitalhr.domain.testkit;

import io.github.hospitalhr.domain.spi.Channel;
import io.github.hospitalhr.domain.spi.NoticeGateway;
import io.github.hospitalhr.domain.spi.OutgoingNotice;
import io.github.hospitalhr.domain.spi.SendResult;
import java.util.List;

/** A gateway that knows one recipient and one channel and refuses all others, as a provider does; the broken ones override. */
class KnowingGateway implements NoticeGateway {

    private final RecordingNoticeGateway behind = new RecordingNoticeGateway();

    @Override
    public SendResult send(OutgoingNotice notice) {
        return notice.channel().equals(Channel.SMS) && notice.recipient().equals("p1")
                ? deliver(notice)
                : unknown(notice);
    }

    SendResult deliver(OutgoingNotice notice) {
        return behind.send(notice);
    }

    SendResult unknown(OutgoingNotice notice) {
        return new SendResult.Refused("unknown channel or recipient");
    }

    /** Subject and text of what arrived. */
    List<String> arrived() {
        return behind.delivered().stream()
                .map(notice -> notice.subject() + "\n" + notice.text())
                .toList();
    }
}
