package it.sportello.talk.delivery.policies;

import java.time.Duration;
import java.time.Instant;

/**
 * WhatsApp lets free text through only for 24 hours after the person's last message, by its own clock; five minutes are kept as
 * a margin, because ours differs.
 */
class WindowOpen implements Policy {

    private static final Duration MARGIN = Duration.ofMinutes(5);

    @Override
    public Verdict judge(Intended intended) {
        Duration window = intended.can().window();
        if (window.isZero() || intended.template()) {
            return Verdict.ALLOWED;
        }
        Instant heard = intended.address().heard();
        boolean open = heard != null && heard.plus(window).minus(MARGIN).isAfter(intended.now());
        return open ? Verdict.ALLOWED : new Verdict.NeedsTemplate("window-closed");
    }
}
