package it.sportello.talk.templates;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Words for which Meta takes a template for advertising, by language. "Offerta" alone is not one: here it is a job. Whole words, or
 * beginnings of words where a star stands.
 */
final class MarketingWords {

    private static final Map<String, List<Pattern>> WORDS = Map.of(
            "it", all("scont*", "promozion*", "promo", "gratis", "omaggi*", "regal*", "approfitta*", "imperdibil*", "affrett*", "saldi",
                    "offerta speciale", "offerte speciali", "offerta esclusiva", "solo oggi", "non perdere", "occasion*", "acquist*", "compra", "vinc*"),
            "en", all("discount*", "promo*", "free", "gift*", "sale", "deal", "deals", "hurry", "exclusive*", "special offer*", "only today",
                    "do not miss", "don't miss", "buy", "win", "limited time"),
            "fr", all("remise*", "promo*", "gratuit*", "cadeau*", "soldes", "profitez*", "exclusi*", "offre spéciale", "offres spéciales",
                    "aujourd'hui seulement", "ne manquez pas", "achet*", "gagne*"),
            "ar", all("خصم*", "تخفيض*", "مجان*", "هدية*", "عرض خاص", "عروض خاصة", "اشتر*", "اربح*", "لا تفوت*"));

    private MarketingWords() {
    }

    /** As they stand in the text, each once. */
    static List<String> in(String text, String language) {
        return WORDS.getOrDefault(language, List.of()).stream().flatMap(word -> word.matcher(text).results())
                .map(match -> match.group().toLowerCase()).distinct().toList();
    }

    private static List<Pattern> all(String... words) {
        return List.of(words).stream().map(word -> Pattern.compile("(?<![\\p{L}\\p{N}])"
                + Pattern.quote(word.replace("*", "")) + (word.endsWith("*") ? "\\p{L}*" : "(?![\\p{L}\\p{N}])"),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)).toList();
    }
}
