package it.sportello.talk.flows.web;

import it.sportello.office.staff.SignedIn;
import it.sportello.office.staff.StaffMember;
import it.sportello.office.staff.StaffMembers;
import it.sportello.platform.time.Rome;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import it.sportello.bots.dialogue.answers.AnswerTypes;

/** What flows, people, languages and kinds of answer are called on the pages. */
@Singleton
public class FlowNames {

    public static final String MISSING = "Questo questionario non esiste.";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ITALIAN);
    private static final int SHORT = 6;
    private static final Map<String, String> TYPES = new LinkedHashMap<>();

    static {
        List.of("choice=Una scelta", "several=Più scelte", "yes-no=Sì o no", "text=Testo", "number=Numero", "date=Data", "time=Ora", "place=Comune",
                        "phone=Telefono", "e-mail=E-mail", "codice-fiscale=Codice fiscale", "partita-iva=Partita IVA", "rating=Voto", "of-age=Maggiore età",
                        "agreement=Consenso", "document=Documento", "photo=Foto", "voice=Messaggio vocale", "read-back=Rilettura delle risposte")
                .forEach(one -> TYPES.put(one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1)));
        new TreeSet<>(AnswerTypes.names()).forEach(name -> TYPES.putIfAbsent(name, name));
    }

    private final StaffMembers members;

    FlowNames(StaffMembers members) {
        this.members = members;
    }

    /** Whoever answers for the whole region, or administers it. */
    public static boolean edits(SignedIn who) {
        return who.everywhere() && who.manages();
    }

    public static String title(String flow) {
        return flow.substring(0, 1).toUpperCase(Locale.ROOT) + flow.substring(1).replace('-', ' ');
    }

    public static String shortened(String revision) {
        return revision.substring(0, Math.min(SHORT, revision.length()));
    }

    public static String moment(Instant at) {
        return MOMENT.format(at.atZone(Rome.ZONE));
    }

    public static String language(String code) {
        String name = Locale.of(code).getDisplayLanguage(Locale.ITALIAN);
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    public static boolean rightToLeft(String language) {
        return Set.of("ar", "fa", "ur", "he").contains(language);
    }

    /** By name, in the order in which they are offered. */
    public static Map<String, String> types() {
        return TYPES;
    }

    public String staff(String id) {
        return id == null ? "la versione installata" : members.find(id).map(StaffMember::name).orElse("una persona che non lavora più qui");
    }
}
