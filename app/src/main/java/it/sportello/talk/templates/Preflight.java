package it.sportello.talk.templates;

import it.sportello.bots.messaging.adapter.TemplateApprovals.Category;
import it.sportello.templates.Gulpease;
import it.sportello.templates.WhatsappTemplate;
import it.sportello.templates.WhatsappTemplates;
import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What Meta would refuse, or a person would not understand, looked at before a template is handed in: a refusal costs a day. Meta's
 * rules: developers.facebook.com/docs/whatsapp/message-templates/guidelines.
 */
@Singleton
public class Preflight {

    /** Meta's limit for a body; a value takes room too. */
    static final int LONGEST = 1_024;
    private static final int WORDS_A_VALUE = 4;
    private static final Pattern VALUE = Pattern.compile("\\{\\{(\\d+)}}");
    private static final Pattern TOGETHER = Pattern.compile("}}[^\\p{L}\\p{N}]*\\{\\{");
    private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,120}");

    private final WhatsappTemplates templates;

    Preflight(WhatsappTemplates templates) {
        this.templates = templates;
    }

    /** @param blocks whether it is not handed in like this; @param sentence plain Italian */
    public record Finding(boolean blocks, String sentence) {
    }

    public List<Finding> look(WhatsappTemplate template) {
        List<Finding> found = new ArrayList<>();
        values(template, found);
        length(template, found);
        marketing(template, found);
        readable(template, found);
        languages(template, found);
        return List.copyOf(found);
    }

    private static void values(WhatsappTemplate template, List<Finding> found) {
        String body = template.body().strip();
        List<Integer> numbers = VALUE.matcher(body).results().map(match -> Integer.valueOf(match.group(1))).toList();
        block(found, !NAME.matcher(template.name()).matches(), "Il nome può avere solo lettere minuscole, cifre e il trattino basso.");
        for (int i = 0; i < numbers.size(); i++) {
            block(found, numbers.get(i) != i + 1, "I valori non sono in ordine: {{1}}, poi {{2}}, senza salti e senza ripetizioni.");
        }
        block(found, numbers.size() != template.examples().size(), "Ogni valore vuole il suo esempio.");
        block(found, body.startsWith("{{") || body.endsWith("}}"), "Il testo comincia o finisce con un valore: Meta lo rifiuta.");
        block(found, TOGETHER.matcher(body).find(), "Due valori sono attaccati: Meta li rifiuta. Metti delle parole in mezzo.");
        block(found, Gulpease.words(VALUE.matcher(body).replaceAll(" ")) < (long) WORDS_A_VALUE * numbers.size(),
                "Ci sono troppi valori per un testo così corto.");
        block(found, template.examples().stream().anyMatch(each -> each.isBlank() || each.contains("\n") || each.contains("    ")),
                "Un esempio è vuoto, va a capo o ha molti spazi di seguito.");
    }

    private static void length(WhatsappTemplate template, List<Finding> found) {
        int filled = template.variables().size() == template.examples().size() ? template.say(template.examples()).length() : template.body().length();
        block(found, filled > LONGEST, "Il testo è lungo " + filled + " caratteri con gli esempi. Il massimo è " + LONGEST + ".");
        block(found, template.body().contains("\n\n\n") || template.body().contains("    "), "Ci sono troppe righe vuote o troppi spazi di seguito.");
    }

    private static void marketing(WhatsappTemplate template, List<Finding> found) {
        if (Category.UTILITY.name().toLowerCase(Locale.ROOT).equals(template.category())) {
            String words = MarketingWords.in(template.body(), template.language()).stream().map(word -> "«" + word + "»").collect(Collectors.joining(", "));
            block(found, !words.isEmpty(), "Queste parole sembrano pubblicità: " + words + ". Meta cambierebbe la categoria in marketing.");
        }
    }

    /** Gulpease is made for Italian. */
    private static void readable(WhatsappTemplate template, List<Finding> found) {
        String body = VALUE.matcher(template.body()).replaceAll("valore");
        if (template.language().equals("it")) {
            int score = Gulpease.of(body);
            block(found, score < Gulpease.FLOOR, "È difficile da leggere: l'indice Gulpease è " + score + ". Deve essere almeno " + Gulpease.FLOOR + ".");
        }
        block(found, !Gulpease.tooLong(body).isEmpty(), "Una frase ha più di " + Gulpease.LONGEST + " parole.");
    }

    private void languages(WhatsappTemplate template, List<Finding> found) {
        List<String> missing = templates.all().stream().map(WhatsappTemplate::language).distinct()
                .filter(language -> templates.find(template.name(), language).isEmpty()).sorted().toList();
        if (!missing.isEmpty()) {
            found.add(new Finding(false, "Manca in queste lingue: " + String.join(", ", missing) + ". Chi le legge riceve il testo italiano."));
        }
    }

    private static void block(List<Finding> found, boolean wrong, String sentence) {
        if (wrong && found.stream().noneMatch(each -> each.sentence().equals(sentence))) {
            found.add(new Finding(true, sentence));
        }
    }
}
