package it.sportello.ask.scores.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** How the answers to one question are worth points. */
public sealed interface QuestionRule {

    /** What every answer that may come is worth: nothing for those it does not know. */
    List<Worth> of(String value);

    int least();

    int most();

    /** @param answer the part of the answer that is worth it */
    record Worth(String answer, Points points) {
    }

    /** One option is chosen. */
    record ByOption(Map<String, Points> options) implements QuestionRule {

        @Override
        public List<Worth> of(String value) {
            Points points = options.get(value);
            return points == null ? List.of() : List.of(new Worth(value, points));
        }

        @Override
        public int least() {
            return options.values().stream().mapToInt(Points::points).min().orElse(0);
        }

        @Override
        public int most() {
            return options.values().stream().mapToInt(Points::points).max().orElse(0);
        }
    }

    /** A whole number is written. @param ranges in order, without hole or overlap */
    record ByRange(List<Range> ranges) implements QuestionRule {

        @Override
        public List<Worth> of(String value) {
            if (!value.matches("-?\\d{1,9}")) {
                return List.of();
            }
            int number = Integer.parseInt(value);
            return ranges.stream().filter(range -> range.from() <= number && number <= range.to())
                    .map(range -> new Worth(value, range.points())).toList();
        }

        @Override
        public int least() {
            return ranges.stream().mapToInt(range -> range.points().points()).min().orElse(0);
        }

        @Override
        public int most() {
            return ranges.stream().mapToInt(range -> range.points().points()).max().orElse(0);
        }
    }

    /** @param from smallest number, {@link Integer#MIN_VALUE} for none; @param to likewise */
    record Range(int from, int to, Points points) {
    }

    /**
     * Several options are chosen, each worth its own points.
     *
     * @param cap    of all together
     * @param beyond why what is beyond does not count, or {@code null} without a cap
     */
    record BySeveral(Map<String, Points> options, Integer cap, String beyond) implements QuestionRule {

        /** How a flow keeps several options under one name. */
        public static final String BETWEEN = ",";

        @Override
        public List<Worth> of(String value) {
            List<Worth> all = new ArrayList<>();
            Arrays.stream(value.split(BETWEEN)).map(String::strip).distinct().filter(options::containsKey)
                    .forEach(option -> all.add(new Worth(option, options.get(option))));
            int sum = all.stream().mapToInt(worth -> worth.points().points()).sum();
            if (cap != null && sum > cap) {
                all.add(new Worth(null, new Points(cap - sum, beyond, null)));
            }
            return all;
        }

        @Override
        public int least() {
            return sum(Math::min);
        }

        @Override
        public int most() {
            return cap == null ? sum(Math::max) : Math.min(cap, sum(Math::max));
        }

        private int sum(BiFunction<Integer, Integer, Integer> which) {
            return options.values().stream().mapToInt(points -> which.apply(0, points.points())).sum();
        }
    }
}
