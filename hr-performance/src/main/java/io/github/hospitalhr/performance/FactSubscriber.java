package io.github.hospitalhr.performance;

import io.github.hospitalhr.domain.event.DomainEvent;
import io.github.hospitalhr.domain.event.FactEvent;
import io.github.hospitalhr.domain.fact.FactSink;
import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.spi.EventSubscriber;
import io.github.hospitalhr.domain.spi.PublishedEvent;
import io.github.hospitalhr.domain.spi.SendResult;
import io.github.hospitalhr.domain.validation.InputValidator;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Hands the facts of published events to a sink. */
final class FactSubscriber implements EventSubscriber {

    /** Nothing in an event is checked against the time. */
    private static final DocumentCodec CODEC = DocumentCodec.builder(
                    new InputValidator(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)))
            .compact()
            .build();

    private final FactSink sink;

    FactSubscriber(FactSink sink) {
        this.sink = sink;
    }

    @Override
    public SendResult receive(PublishedEvent event) {
        if (!event.topic().equals(DomainEvent.TOPIC)) {
            return new SendResult.Delivered();
        }
        DomainEvent told;
        try {
            told = CODEC.read(DomainEvent.FORMAT, event.payload().getBytes(StandardCharsets.UTF_8));
        } catch (InvalidInputException e) {
            return new SendResult.Refused("the payload is no event");
        }
        if (told instanceof FactEvent facts) {
            sink.accept(facts.facts());
        }
        return new SendResult.Delivered();
    }
}
