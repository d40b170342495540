package it.sportello.talk.broadcasts.sending;

import it.sportello.bots.messaging.Channel;
import it.sportello.office.offices.Offices;
import it.sportello.platform.time.Rome;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.Prices;
import it.sportello.talk.broadcasts.Spending;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** What a message costs today, and whether the office may still pay it. */
@Singleton
class Purse {

    private final Prices prices;
    private final Spending spending;
    private final Offices offices;
    private final InstantSource clock;

    Purse(Prices prices, Spending spending, Offices offices, InstantSource clock) {
        this.prices = prices;
        this.spending = spending;
        this.offices = offices;
        this.clock = clock;
    }

    boolean pay(Broadcast broadcast, List<PlanWindow.Planned> going) {
        long tenths = going.stream().mapToLong(PlanWindow.Planned::tenths).sum();
        Optional<Long> cap = offices.find(broadcast.office()).map(office -> 10 * office.remit().monthlyCapCents());
        if (tenths == 0) {
            return true;
        }
        // an office whose cap is nothing pays nothing; to the list of spending nothing means no cap
        YearMonth month = YearMonth.from(today());
        boolean paid = !cap.equals(Optional.of(0L)) && spending.take(broadcast.office(), month, tenths, cap.orElse(0L));
        if (!paid) {
            spending.lacked(broadcast.office(), month, tenths);
        }
        return paid;
    }

    long price(Channel line, int cost) {
        return cost * prices.of(line.type().name(), today());
    }

    private LocalDate today() {
        return clock.instant().atZone(Rome.ZONE).toLocalDate();
    }
}
