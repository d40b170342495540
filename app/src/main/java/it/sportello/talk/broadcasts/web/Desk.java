package it.sportello.talk.broadcasts.web;

import it.sportello.office.offices.Office;
import it.sportello.office.offices.Offices;
import it.sportello.office.staff.SignedIn;
import it.sportello.office.staff.StaffMember;
import it.sportello.office.staff.StaffMembers;
import it.sportello.office.tasks.PersonNames;
import it.sportello.platform.time.Rome;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.Spending;
import it.sportello.talk.delivery.Brake;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every page of broadcasts shows: the offices of who looks, the brake, what was spent, how people are called. */
@Singleton
class Desk {

    private final Offices offices;
    private final StaffMembers members;
    private final Spending spending;
    private final Brake brake;
    private final PersonNames people;
    private final InstantSource clock;

    Desk(Offices offices, StaffMembers members, Spending spending, Brake brake, PersonNames people, InstantSource clock) {
        this.offices = offices;
        this.members = members;
        this.people = people;
        this.spending = spending;
        this.brake = brake;
        this.clock = clock;
    }

    Map<String, String> offices(SignedIn who) {
        Map<String, String> names = new LinkedHashMap<>();
        offices.all().stream().filter(each -> who.mayWork(each.code())).forEach(each -> names.put(each.code(), each.name()));
        return names;
    }

    Instant now() {
        return clock.instant();
    }

    /** @param ids of at most a hundred people; @return how each is called */
    Map<String, String> names(List<String> ids) {
        Map<String, String> names = new HashMap<>();
        ids.forEach(id -> names.put(id, "Persona senza nome"));
        names.putAll(people.of(ids));
        return names;
    }

    YearMonth month() {
        return YearMonth.from(clock.instant().atZone(Rome.ZONE));
    }

    /** Nobody wrote what Sportello begins by itself. */
    String authorOf(Broadcast broadcast) {
        return broadcast.author() == null ? "Sportello, da solo" : nameOf(broadcast.author());
    }

    String nameOf(String staff) {
        if (staff != null && staff.startsWith("api/")) {
            return "un programma collegato";
        }
        return staff == null ? null : members.find(staff).map(StaffMember::name).orElse("una persona che non lavora più qui");
    }

    /** @param more what the page itself needs: key, value and so on */
    Map<String, Object> model(SignedIn who, Object... more) {
        Map<String, Object> model = new HashMap<>();
        model.put("who", who);
        model.put("brake", brake.pressed());
        model.put("offices", offices(who));
        for (int i = 0; i < more.length; i += 2) {
            model.put((String) more[i], more[i + 1]);
        }
        return model;
    }

    /** {@code 12,40 € di 100,00 €}. */
    String spent(String office, YearMonth month) {
        Optional<Office> found = offices.find(office);
        String spent = Labels.euro(Math.ceilDiv(spending.spent(office, month), 10));
        return found.map(each -> spent + " di " + Labels.euro(each.remit().monthlyCapCents())).orElse(spent);
    }

    String officeName(Broadcast broadcast) {
        return offices.find(broadcast.office()).map(Office::name).orElse(broadcast.office());
    }
}
