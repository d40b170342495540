package it.sportello.talk.broadcasts.web;

import io.micronaut.core.annotation.Introspected;
import it.sportello.bots.messaging.QuickReply;
import it.sportello.people.contacts.Contact;
import it.sportello.talk.broadcasts.preview.Preview;
import it.sportello.talk.conversations.StateWords;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A preview in words. */
@Introspected
record PreviewShown(int people, List<LineShown> lines, int unreachable, Map<String, String> unreached, int without, int digest,
                    List<ShowProgress.Reason> refused, int nothing, String leaves, String ends, List<String> moved, String cost,
                    List<SampleShown> samples, String warning, String audience) {

    @Introspected
    record LineShown(String channel, int people, long units, String cost, String takes, String ends) {
    }

    @Introspected
    record SampleShown(String channel, String language, String code, String text, List<String> choices, int segments) {
    }

    /** @param names of those who cannot be reached, by id; @param words why somebody gets nothing */
    static PreviewShown of(Preview preview, Contact.Audience of, Map<String, String> names, StateWords words) {
        return new PreviewShown(preview.people(),
                preview.lines().stream().map(line -> new LineShown(Labels.channel(line.channel()), line.people(), line.units(),
                        Labels.euro(Math.ceilDiv(line.tenths(), 10)), Labels.lasts(line.takes()), Labels.when(line.ends()))).toList(),
                preview.unreachable().people(), names, preview.without(), preview.digest(),
                refused(preview, words), preview.people() - preview.digest() - preview.hear(),
                Labels.when(preview.leaves()), Labels.when(preview.ends()),
                preview.moved().stream().map(PreviewShown::moved).toList(), Labels.euro(preview.cents()),
                preview.samples().stream().map(PreviewShown::sample).toList(),
                preview.warns() ? "Nelle ultime 24 ore lo stesso testo è già andato a " + Math.round(preview.repeated() * 100)
                        + " persone su 100 di queste." : null,
                Labels.AUDIENCES.get(of.name()));
    }

    /** The most people first. */
    private static List<ShowProgress.Reason> refused(Preview preview, StateWords words) {
        Map<String, Integer> all = new HashMap<>(preview.refused());
        all.put("unreachable", preview.unreachable().people());
        return all.entrySet().stream().filter(reason -> reason.getValue() > 0)
                .map(reason -> new ShowProgress.Reason(words.reason(reason.getKey()), reason.getValue()))
                .sorted(Comparator.comparing(ShowProgress.Reason::people).reversed().thenComparing(ShowProgress.Reason::sentence)).toList();
    }

    private static String moved(Preview.Moved moved) {
        return Labels.when(moved.from()) + ": si ferma perché è " + moved.reason() + ". Riparte " + Labels.when(moved.until()) + ".";
    }

    private static SampleShown sample(Preview.Sample sample) {
        return new SampleShown(Labels.channel(sample.channel()), Labels.LANGUAGES.getOrDefault(sample.language(), sample.language()),
                sample.language(), sample.content().text(), sample.content().choices().stream().map(QuickReply::title).toList(),
                sample.segments());
    }
}
