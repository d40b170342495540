package it.sportello.jobs.notices;

import it.sportello.jobs.vacancies.offer.Contract;
import it.sportello.jobs.vacancies.offer.Hours;
import it.sportello.jobs.vacancies.offer.Licence;
import it.sportello.talk.flows.Call;

import java.util.Locale;

/** A wish out of what a flow has kept. A value that names nothing, such as {@code any}, does not matter to the person. */
final class ReadSubscription {

    private static final int MOST_KM = 300;
    private static final int USUAL_KM = 30;

    private ReadSubscription() {
    }

    static Subscription read(Call call) {
        return new Subscription(call.id(), named(call, "occupation"), named(call, "place"),
                Math.min(MOST_KM, number(call, "radius", USUAL_KM)), one(Contract.class, call.arg("contract")),
                one(Hours.class, call.arg("hours")), Licence.read(call.arg("licence")).orElse(null),
                Often.read(call.arg("often")));
    }

    /** The first number in what was kept: {@code 20 km} is 20. */
    static int number(Call call, String name, int otherwise) {
        String digits = call.arg(name).replaceAll("^\\D*(\\d{1,4}).*$", "$1");
        return digits.matches("\\d+") ? Integer.parseInt(digits) : otherwise;
    }

    private static String named(Call call, String name) {
        String value = call.arg(name).strip();
        return value.isEmpty() || value.equals("any") ? null : value;
    }

    /** {@code part-time}, {@code PART_TIME}. */
    private static <E extends Enum<E>> E one(Class<E> words, String value) {
        String name = value.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        for (E word : words.getEnumConstants()) {
            if (word.name().equals(name)) {
                return word;
            }
        }
        return null;
    }
}
