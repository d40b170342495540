package it.sportello.bots.dialogue.flow;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a kept value must be. A flow routes, it does not reckon: a value itself, {@code ""} a missing one, {@code *} any, a number
 * {@code >=18}, {@code <35} or {@code 18..35}, one among several answers {@code contains fr}.
 */
public record Condition(String text) implements Predicate<String> {

    private static final String NUMBER = "-?\\d{1,9}(?:\\.\\d{1,4})?";
    private static final Pattern COMPARED = Pattern.compile("(>=|<=|>|<)\\s*(" + NUMBER + ")");
    private static final Pattern RANGE = Pattern.compile("(" + NUMBER + ")\\.\\.(" + NUMBER + ")");
    private static final String CONTAINS = "contains ";

    /** Whether it begins as a comparison and is none: {@code >=adulto}. */
    boolean broken() {
        return (text.startsWith("<") || text.startsWith(">")) && !COMPARED.matcher(text).matches()
                || RANGE.matcher(text).matches() && between(RANGE.matcher(text), "0") == null;
    }

    /** @param value as kept; empty when it is missing */
    @Override
    public boolean test(String value) {
        if (text.equals("*")) {
            return !value.isEmpty();
        }
        var compared = COMPARED.matcher(text);
        if (compared.matches()) {
            return value.matches(NUMBER) && holds(compared.group(1), new BigDecimal(value).compareTo(new BigDecimal(compared.group(2))));
        }
        if (RANGE.matcher(text).matches()) {
            return value.matches(NUMBER) && Boolean.TRUE.equals(between(RANGE.matcher(text), value));
        }
        if (text.startsWith(CONTAINS)) {
            return Arrays.asList(value.split(",")).contains(text.substring(CONTAINS.length()).strip());
        }
        return text.equals(value);
    }

    private static boolean holds(String sign, int order) {
        return switch (sign) {
            case ">=" -> order >= 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order < 0;
        };
    }

    /** Both ends belong to it; {@code null} when they stand the wrong way round. */
    private static Boolean between(java.util.regex.Matcher range, String value) {
        range.matches();
        var low = new BigDecimal(range.group(1));
        var high = new BigDecimal(range.group(2));
        var number = new BigDecimal(value);
        return low.compareTo(high) > 0 ? null : number.compareTo(low) >= 0 && number.compareTo(high) <= 0;
    }
}
