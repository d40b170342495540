package it.sportello.bots.channels.web;

import it.sportello.bots.messaging.ChannelType;
import it.sportello.bots.messaging.Content;
import it.sportello.bots.messaging.DeliveryStatus;
import it.sportello.bots.messaging.OutboundMessage;
import it.sportello.bots.messaging.QuickReply;
import it.sportello.bots.messaging.SendResult;
import it.sportello.bots.messaging.SendResult.Unreachable.Why;
import it.sportello.bots.messaging.sms.SmsText;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Takes one message of ours as the provider and the phone behind it would: by the weather, the address's fate, its window. */
final class Handset {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LOOKED_AT = Duration.ofSeconds(4);
    private static final Duration LATE = Duration.ofSeconds(60);
    private static final Duration WAIT = Duration.ofSeconds(2);
    private static final int REFUSALS = 2;

    private final Phones phones;
    private final InstantSource clock;

    Handset(Phones phones, InstantSource clock) {
        this.phones = phones;
        this.clock = clock;
    }

    /** @param postman {@code null} while the line is not open: then no receipt comes */
    SendResult take(OutboundMessage message, ChannelType type, Postman postman) {
        Phone phone = phones.of(message.to());
        Fate fate = Fate.of(message.to());
        Optional<SendResult> refused = phones.weather().result().or(() -> refusal(message, type, phone, fate));
        if (refused.isPresent()) {
            return refused.get();
        }
        String external = "sim-" + message.id();
        phone.show(bubble(message, type));
        if (message.letter() != null) {
            phones.mailbox().keep(new Mailbox.Mail(message, clock.instant()));
        }
        if (postman != null && SimulatedLines.capabilities(type).receipts()) {
            postman.bring(message, external, DeliveryStatus.DELIVERED, fate == Fate.LATE ? LATE : SOON);
            if (fate == Fate.READ && type.equals(ChannelType.WHATSAPP)) {
                postman.bring(message, external, DeliveryStatus.READ, LOOKED_AT);
            }
        }
        return new SendResult.Accepted(external);
    }

    private Optional<SendResult> refusal(OutboundMessage message, ChannelType type, Phone phone, Fate fate) {
        if (phone.blocked() || fate == Fate.BLOCKED) {
            return Optional.of(new SendResult.Unreachable("sim-blocked", Why.BLOCKED));
        }
        if (fate == Fate.UNREACHABLE) {
            return Optional.of(new SendResult.Unreachable("sim-unreachable", Why.DEAD));
        }
        if (fate == Fate.THROTTLED && phone.tried(message.id()) <= REFUSALS) {
            return Optional.of(new SendResult.Retry("sim-throttled", WAIT, false));
        }
        Duration window = SimulatedLines.capabilities(type).window();
        Instant heard = phone.lastHeard();
        boolean closed = !window.isZero() && heard != null && heard.plus(window).isBefore(clock.instant());
        return closed && message.content().template() == null
                ? Optional.of(new SendResult.WindowClosed("sim-window")) : Optional.empty();
    }

    private Bubble bubble(OutboundMessage message, ChannelType type) {
        Content content = message.content();
        SmsText sms = type.equals(ChannelType.SMS) ? SmsText.of(content.text()) : null;
        String id = message.replaces() == null ? message.id() : message.replaces().substring("sim-".length());
        return new Bubble(id, "us", clock.instant(), sms == null ? content.text() : sms.text(), shown(content.choices(), type),
                content.link(), content.ask(), "sent", sms == null ? 0 : sms.segments(),
                sms == null ? null : sms.encoding().name(), null);
    }

    /** A provider cuts a title that is too long: so it shows here. */
    private static List<QuickReply> shown(List<QuickReply> choices, ChannelType type) {
        int longest = SimulatedLines.capabilities(type).titleLength();
        return choices.stream().map(choice -> choice.title().length() <= longest ? choice
                : new QuickReply(choice.id(), choice.title().substring(0, Math.max(0, longest - 1)) + "…")).toList();
    }
}
