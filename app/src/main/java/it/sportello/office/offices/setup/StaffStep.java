package it.sportello.office.offices.setup;

import it.sportello.office.offices.Office;
import it.sportello.office.staff.StaffMembers;
import jakarta.inject.Singleton;

/** Somebody who answers. */
@Singleton
class StaffStep implements SetupStep {

    private final StaffMembers members;

    StaffStep(StaffMembers members) {
        this.members = members;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Standing of(Office office) {
        long people = members.all().stream().filter(member -> member.active() && member.offices().contains(office.code())).count();
        return new Standing("Chi ci lavora", people > 0, people == 0 ? "Nessuno ha ancora un account per questo ufficio."
                : people == 1 ? "Una persona ha un account." : people + " persone hanno un account.", "/accounts/new", "Apri un account");
    }
}
