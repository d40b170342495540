package it.sportello;

import io.micronaut.context.ApplicationContext;
import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.ChannelType;
import it.sportello.bots.messaging.adapter.ChannelAdapter;
import it.sportello.bots.messaging.adapter.InvalidSetting;
import it.sportello.platform.settings.Settings;
import it.sportello.platform.store.ProbeStore;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code ./sportello doctor}: what is configured, what is missing, whether each provider and the store answer. Starts no server
 * and works no message. Ends 1 when something that is configured does not work; shows no value of any setting.
 */
public final class Doctor {

    private static final List<String> SETTINGS = List.of("SPORTELLO_MODE", "SPORTELLO_PORT", "SPORTELLO_DATA",
            "SPORTELLO_ADMIN_EMAIL", "SPORTELLO_ADMIN_PASSWORD", "SPORTELLO_SECOND_FACTOR", "OIDC_ISSUER",
            "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "OIDC_ROLE_CLAIM", "OIDC_OFFICES_CLAIM",
            "EID_OIDC_ISSUER", "EID_OIDC_CLIENT_ID", "EID_OIDC_CLIENT_SECRET", "SPORTELLO_API_TOKEN", "PUBLIC_URL", "MONGODB_URI",
            "TELEGRAM_TOKEN", "TELEGRAM_API_URL", "TELEGRAM_MODE", "TELEGRAM_SECRET", "TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN",
            "TWILIO_API_URL", "TWILIO_SMS_FROM", "TWILIO_WHATSAPP_FROM",
            "TWILIO_SMS_PER_SECOND", "TWILIO_WHATSAPP_DAILY", "METRICS_TOKEN", "SMTP_URL", "MAIL_FROM", "MAIL_PER_SECOND");

    private final PrintStream out;
    private boolean well = true;

    private Doctor(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) {
        System.exit(new Doctor(new PrintStream(System.out, true, StandardCharsets.UTF_8)).examine() ? 0 : 1);
    }

    private boolean examine() {
        try (ApplicationContext context = new ConsoleContext().start()) {
            Settings settings = context.getBean(Settings.class);
            settings(settings);
            lines(context, settings);
            eid(settings);
            ProbeStore.Probe store = context.getBean(ProbeStore.class).probe();
            tell(store.ok(), store.sentence());
        } catch (RuntimeException broken) {
            tell(false, sentence(broken));
        }
        out.println(well ? "\nQuello che è configurato funziona." : "\nQualcosa che è configurato non funziona.");
        return well;
    }

    private void settings(Settings settings) {
        out.println("Impostazioni (i valori non si mostrano)");
        SETTINGS.forEach(name -> out.printf("  %-28s %s%n", name, settings.get(name) == null ? "-" : "presente"));
        out.println("Verifiche");
    }

    private void lines(ApplicationContext context, Settings settings) {
        Set<ChannelType> on = new HashSet<>();
        for (ChannelAdapter adapter : context.getBeansOfType(ChannelAdapter.class)) {
            for (Channel line : configured(adapter, settings)) {
                on.add(line.type());
                ChannelAdapter.Probe probe = adapter.probe(line);
                tell(probe.ok(), probe.sentence());
            }
        }
        Stream.of(ChannelType.TELEGRAM, ChannelType.WHATSAPP, ChannelType.SMS, ChannelType.EMAIL).filter(type -> !on.contains(type))
                .forEach(type -> out.println("  spento  " + type.name() + (well ? ": mancano le sue impostazioni." : ".")));
        if (on.isEmpty()) {
            out.println("  spento  Nessun canale è configurato: nessuno può scrivere.");
        }
    }

    private void eid(Settings settings) {
        if (settings.get("EID_OIDC_ISSUER") == null) {
            out.println("  spento  SPID e CIE: mancano le impostazioni. Si entra nella pagina personale con link e codice.");
        } else {
            boolean whole = settings.get("EID_OIDC_CLIENT_ID") != null && settings.get("EID_OIDC_CLIENT_SECRET") != null;
            tell(whole, whole ? "SPID e CIE: configurati." : "SPID e CIE: mancano EID_OIDC_CLIENT_ID o EID_OIDC_CLIENT_SECRET.");
        }
    }

    private List<Channel> configured(ChannelAdapter adapter, Settings settings) {
        try {
            return adapter.configured(settings);
        } catch (InvalidSetting wrong) {
            tell(false, wrong.getMessage());
            return List.of();
        }
    }

    private void tell(boolean ok, String sentence) {
        well &= ok;
        out.println((ok ? "  ok      " : "  NO      ") + sentence);
    }

    /** Our own sentences only: a driver's message may hold an address with its password. */
    private static String sentence(RuntimeException broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidSetting) {
                return cause.getMessage();
            }
        }
        return "Guasto inatteso: " + broken.getClass().getSimpleName() + ".";
    }
}
