package it.sportello.office.staff.factor;

import it.sportello.office.staff.Role;
import it.sportello.office.staff.StaffMember;
import it.sportello.bots.messaging.adapter.InvalidSetting;
import it.sportello.platform.settings.Mode;
import it.sportello.platform.settings.Settings;
import jakarta.inject.Singleton;

/** Who sees more than one office needs a second step; a demonstration asks nobody. */
@Singleton
public class WhoNeedsIt {

    private static final String SETTING = "SPORTELLO_SECOND_FACTOR";

    private final boolean asked;

    WhoNeedsIt(Settings settings) {
        String value = settings.get(SETTING);
        if (value != null && !value.equals("required") && !value.equals("offered")) {
            throw new InvalidSetting(SETTING, "può essere required o offered.");
        }
        this.asked = value == null ? settings.mode() == Mode.PRODUCTION : value.equals("required");
    }

    public boolean needs(StaffMember member) {
        return asked && (Role.everywhere(member.role()) || Role.PROVINCE.equals(member.role()) || member.offices().size() > 1);
    }

    /** Whether this installation asks anybody: the page says so when it does not. */
    public boolean asksSomebody() {
        return asked;
    }
}
