package it.sportello.talk.broadcasts.sending;

import it.sportello.office.offices.Office;
import it.sportello.office.offices.Offices;
import it.sportello.platform.status.StatusPart;
import it.sportello.platform.time.Rome;
import it.sportello.talk.broadcasts.Spending;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** An office whose broadcasts stopped at its monthly cap: until the cap is raised, or the month is over. */
@Singleton
class SpendingStatus implements StatusPart {

    private static final long TENTHS = 10;

    private final Spending spending;
    private final Offices offices;
    private final InstantSource clock;

    SpendingStatus(Spending spending, Offices offices, InstantSource clock) {
        this.spending = spending;
        this.offices = offices;
        this.clock = clock;
    }

    @Override
    public List<Part> parts() {
        List<Office> all = offices.all();
        Map<String, Spending.Lack> lacking = all.isEmpty() ? Map.of()
                : spending.lacking(all.stream().map(Office::code).toList(), YearMonth.from(clock.instant().atZone(Rome.ZONE)));
        return all.stream().filter(office -> lacking.containsKey(office.code())
                        && lacking.get(office.code()).under(TENTHS * office.remit().monthlyCapCents()))
                .map(office -> part(office, lacking.get(office.code()))).toList();
    }

    private static Part part(Office office, Spending.Lack lack) {
        return Part.away("Spesa del mese, " + office.name(), null, new Trouble(office.name() + ": il tetto di spesa del mese è raggiunto.", lack.since(),
                "Gli invii a pagamento aspettano. Ripartono quando si alza il tetto dell'ufficio e si preme Riprendi.", office.code()));
    }
}
