package it.sportello.talk.delivery.policies;

import it.sportello.office.calendar.QuietHours;
import it.sportello.office.offices.Office;
import it.sportello.office.offices.Offices;
import it.sportello.platform.rates.Lane;

/** From 20 to 8, on Sundays, holidays and the patron saint's day of the office's town, we start nothing but a near change. */
class OutOfQuietHours implements Policy {

    private final QuietHours quiet;
    private final Offices offices;

    OutOfQuietHours(QuietHours quiet, Offices offices) {
        this.quiet = quiet;
        this.offices = offices;
    }

    @Override
    public Verdict judge(Intended intended) {
        if (intended.answer() || intended.lane() == Lane.APPOINTMENT) {
            return Verdict.ALLOWED;
        }
        Office office = intended.contact().office() == null ? null : offices.find(intended.contact().office()).orElse(null);
        return switch (quiet.at(intended.now(), office)) {
            case it.sportello.office.calendar.Verdict.Open open -> Verdict.ALLOWED;
            case it.sportello.office.calendar.Verdict.Quiet now -> new Verdict.Later("quiet", now.until(), now.reason());
        };
    }

    @Override
    public boolean passes() {
        return true;
    }
}
