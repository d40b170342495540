package it.sportello.office.staff;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import it.sportello.bots.messaging.adapter.InvalidSetting;
import it.sportello.platform.ids.Ids;
import it.sportello.platform.settings.Mode;
import it.sportello.platform.settings.Settings;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sees to it that somebody can sign in: without an administrator one is made from the environment, and in a demo three
 * accounts whose passwords are printed when they are made, and never again. Runs after the offices are there.
 */
@Singleton
@Order(Ordered.LOWEST_PRECEDENCE)
class FirstAccounts implements ApplicationEventListener<StartupEvent> {

    private static final String EMAIL = "SPORTELLO_ADMIN_EMAIL";
    private static final String PASSWORD = "SPORTELLO_ADMIN_PASSWORD";

    /** The offices whose vacancies the demo shows. */
    private static final Set<String> SHOWN = Set.of("Cagliari", "Palermo");

    private final StaffMembers members;
    private final Passwords passwords;
    private final Settings settings;
    private final Optional<OfficeNames> offices;
    private final Ids ids;

    FirstAccounts(StaffMembers members, Passwords passwords, Settings settings, Optional<OfficeNames> offices, Ids ids) {
        this.members = members;
        this.passwords = passwords;
        this.settings = settings;
        this.offices = offices;
        this.ids = ids;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        boolean someone = members.all().stream().anyMatch(each -> each.active() && each.role().equals(Role.ADMINISTRATOR));
        if (!someone && (settings.mode() == Mode.PRODUCTION || settings.get(EMAIL) != null)) {
            fromEnvironment();
        } else if (!someone && settings.mode() == Mode.DEMO) {
            forDemo();
        }
    }

    private void fromEnvironment() {
        String email = settings.get(EMAIL);
        String password = settings.get(PASSWORD);
        if (email == null || !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            throw new InvalidSetting(EMAIL, "serve l'indirizzo e-mail del primo amministratore.");
        }
        if (password == null) {
            throw new InvalidSetting(PASSWORD, "serve la password del primo amministratore.");
        }
        PasswordRule.refuses(password, email).ifPresent(why -> {
            throw new InvalidSetting(PASSWORD, why);
        });
        make("Amministratore", email, Role.ADMINISTRATOR, List.of(), password);
    }

    private void forDemo() {
        Map<String, String> names = offices.<Map<String, String>>map(OfficeNames::all).orElse(Map.of());
        List<String> all = List.copyOf(names.keySet());
        List<String> some = all.stream().filter(code -> SHOWN.contains(names.get(code))).toList();
        System.out.println("Accessi della dimostrazione (mostrati solo questa volta):");
        print("admin@sportello.example", "Ada Amministratrice", Role.ADMINISTRATOR, List.of());
        print("responsabile@sportello.example", "Rita Responsabile", Role.MANAGER, all);
        print("operatore@sportello.example", "Omar Operatore", Role.OPERATOR,
                some.isEmpty() ? all.stream().limit(1).toList() : some);
    }

    private void print(String email, String name, String role, List<String> works) {
        String password = ids.secret(12);
        if (make(name, email, role, works, password)) {
            System.out.printf("  %-32s %s%n", email, password);
        }
    }

    private boolean make(String name, String email, String role, List<String> works, String password) {
        return members.add(new StaffMember(ids.next(), name, email, role, works, passwords.hash(password),
                false, true, List.of(), 1));
    }
}
