package it.sportello.ask.campaigns.choosing;

import it.sportello.ask.campaigns.AgeBand;
import it.sportello.talk.broadcasts.preview.Foresee;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** The people of one office, counted as they come. */
final class Counting {

    private static final String UNREACHABLE = "unreachable";

    final Map<String, Integer> refused = new TreeMap<>();
    private final String office;
    private final Instant leaves;
    private final Map<AgeBand, Integer> ages = new EnumMap<>(AgeBand.class);
    private final Map<String, Integer> channels = new TreeMap<>();
    private int unreachable;

    /** @param leaves when the first message to them does */
    Counting(String office, Instant leaves) {
        this.office = office;
        this.leaves = leaves;
    }

    Instant leaves() {
        return leaves;
    }

    void add(Chosen one, Foresee.Seen seen) {
        ages.merge(one.band(), 1, Integer::sum);
        if (UNREACHABLE.equals(seen.refused())) {
            unreachable++;
        } else if (seen.refused() != null) {
            refused.merge(seen.refused(), 1, Integer::sum);
        } else {
            channels.merge(seen.line().type().name(), 1, Integer::sum);
        }
    }

    CampaignPreview.Row row() {
        return new CampaignPreview.Row(office, leaves, ages, channels, unreachable);
    }
}
