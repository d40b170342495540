package it.sportello.jobs.vacancies.offer;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What must hold of an offer before it is kept. A problem is a plain Italian sentence by the name of the form's field. */
public final class OfferCheck {

    /** Limits no offer may state: art. 15 L. 300/1970, D.lgs. 198/2006, D.lgs. 215 and 216/2003. */
    private static final Pattern FORBIDDEN = Pattern.compile(
            "bella presenza|(età|eta') (massima|minima|tra|compresa)|(max|massimo|non oltre) \\d\\d anni|under \\d\\d"
                    + "|solo (donne|uomini|italiani|ragazze|ragazzi)|nubil[ei]|celib[ei]|senza figli|militesente",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern LINK = Pattern.compile("https?://\\S+\\.\\S+");
    private static final Pattern BELFIORE = Pattern.compile("[A-Z]\\d{3}");

    private OfferCheck() {
    }

    /** @return empty when all is well; in the order of the form */
    public static Map<String, String> problems(Offer offer, LocalDate today) {
        Map<String, String> problems = new LinkedHashMap<>();
        String title = offer.words().title();
        String description = offer.words().description();
        require(problems, "title", !title.isBlank(), "Scrivi il titolo dell'offerta.");
        require(problems, "title", title.length() <= 90, "Il titolo è troppo lungo: al massimo 90 lettere.");
        require(problems, "title", fair(title), "Togli dal titolo i limiti di età, sesso o altro: la legge non li ammette.");
        require(problems, "description", !description.isBlank(), "Scrivi che lavoro è.");
        require(problems, "description", description.length() <= 3000, "Il testo è troppo lungo: al massimo 3000 lettere.");
        require(problems, "description", fair(description),
                "Togli dal testo i limiti di età, sesso o altro: la legge non li ammette.");
        require(problems, "occupation", !offer.occupation().isBlank(), "Scegli la professione.");
        require(problems, "employer", !offer.employer().name().isBlank(), "Scrivi il nome dell'azienda.");
        require(problems, "place", BELFIORE.matcher(offer.workplace().place()).matches(), "Scegli il comune dove si lavora.");
        require(problems, "positions", offer.positions() >= 1, "I posti sono almeno 1.");
        require(problems, "validThrough", offer.validThrough() != null && !offer.validThrough().isBefore(today),
                "Scrivi fino a quando ci si può candidare: da oggi in poi.");
        require(problems, "preselectionBy", offer.preselectionBy() == null || !offer.preselectionBy().isBefore(today),
                "Il termine della preselezione è già passato.");
        require(problems, "offices", !offer.offices().isEmpty(), "Scegli almeno un ufficio.");
        if (offer.source() instanceof Source.Found found) {
            require(problems, "link", LINK.matcher(found.link()).matches(), "Scrivi il link dove hai trovato l'offerta.");
            require(problems, "how", !found.how().isBlank(), "Scrivi come ci si candida.");
        }
        return problems;
    }

    private static boolean fair(String text) {
        return !FORBIDDEN.matcher(text).find();
    }

    private static void require(Map<String, String> problems, String field, boolean holds, String sentence) {
        if (!holds) {
            problems.putIfAbsent(field, sentence);
        }
    }
}
