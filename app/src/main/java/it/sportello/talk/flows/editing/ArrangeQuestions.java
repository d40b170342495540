package it.sportello.talk.flows.editing;

import it.sportello.bots.dialogue.words.YamlMap;
import it.sportello.talk.flows.publishing.Draft;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Adds, moves and removes a question, and leads the ways of the others round it. */
public final class ArrangeQuestions {

    private static final int LONGEST_NAME = 30;

    private final DraftFiles files;
    private final Arrows arrows;
    private final List<String> asking;

    public ArrangeQuestions(Draft draft) {
        files = DraftFiles.of(draft);
        arrows = new Arrows(files.nodes());
        asking = new Questions(files).asking();
    }

    /** @param words the question, in the base language; @param before the node that comes after it */
    public Edited add(String words, String type, String before) {
        if (!asking.contains(before)) {
            return new Edited.Refused("Scegli la domanda che viene dopo.");
        }
        YamlMap nodes = files.nodes();
        String name = free(slug(words, "domanda"), nodes.names());
        arrows.redirect(before, name);
        YamlMap node = YamlMap.inline();
        node.set("ask", type);
        node.set("keep", free(name.replace('-', '_'), new Questions(files).kept()));
        section(before).ifPresent(section -> node.set("section", section));
        node.set("optional", "yes");
        node.set("next", before);
        nodes.set(name, node);
        nodes.move(name, before);
        files.texts(files.languages().getFirst()).set(name + ".ask", words);
        return new Edited.Done(files.draft(), name);
    }

    /** One place up; the first of a section goes to the end of the section before. */
    public Edited up(String name) {
        int at = asking.indexOf(name);
        return at < 1 ? new Edited.Refused("È già la prima domanda.") : exchange(asking.get(at - 1), name, name);
    }

    public Edited down(String name) {
        int at = asking.indexOf(name);
        return at < 0 || at == asking.size() - 1 ? new Edited.Refused("È già l'ultima domanda.") : exchange(name, asking.get(at + 1), name);
    }

    private Edited exchange(String first, String second, String moved) {
        String other = moved.equals(first) ? second : first;
        if (section(other).isPresent() && !section(first).equals(section(second))) {
            files.nodes().map(moved).orElseThrow().set("section", section(other).get());
            return new Edited.Done(files.draft(), moved);
        }
        if (!arrows.straight(first) || !arrows.straight(second) || !arrows.next(first).equals(second) || !arrows.into(second).equals(List.of(first))) {
            return new Edited.Refused("Tra queste due domande ci sono più strade. Spostala nel YAML: cambia «next» e l'ordine.");
        }
        String after = arrows.next(second);
        arrows.redirect(first, second);
        files.nodes().map(second).orElseThrow().set("next", first);
        files.nodes().map(first).orElseThrow().set("next", after);
        files.nodes().move(second, first);
        return new Edited.Done(files.draft(), moved);
    }

    /** A question, or a section that has none. */
    public Edited remove(String name) {
        return name.startsWith(Questions.SECTION) ? removeSection(name.substring(Questions.SECTION.length())) : removeQuestion(name);
    }

    private Edited removeSection(String name) {
        if (!new Questions(files).empty().contains(name)) {
            return new Edited.Refused("Prima sposta le sue domande in un'altra sezione.");
        }
        files.questionnaire().ifPresent(one -> one.set(DraftFiles.SECTIONS, files.sections().stream().filter(section -> !section.equals(name)).toList()));
        files.languages().forEach(language -> List.of("title", "opening").forEach(part -> files.texts(language).set(Questions.SECTION + name + "." + part, "")));
        return new Edited.Done(files.draft(), "");
    }

    private Edited removeQuestion(String name) {
        if (!arrows.straight(name) || files.nodes().names().indexOf(name) == 0) {
            return new Edited.Refused("Da questa domanda partono più strade. Toglila nel YAML, e decidi dove vanno le altre.");
        }
        String next = arrows.next(name);
        files.nodes().remove(name);
        arrows.redirect(name, next);
        files.languages().forEach(language -> files.texts(language).remove(name));
        return new Edited.Done(files.draft(), next);
    }

    private Optional<String> section(String name) {
        return files.nodes().map(name).flatMap(node -> node.text("section"));
    }

    /** A name for what people call so. */
    public static String slug(String words, String otherwise) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+", "");
        String cut = plain.substring(0, Math.min(LONGEST_NAME, plain.length())).replaceAll("-+$", "");
        return cut.isEmpty() ? otherwise : cut;
    }

    public static String free(String name, Collection<String> taken) {
        return taken.contains(name) ? IntStream.iterate(2, i -> i + 1).mapToObj(i -> name + (name.contains("_") ? "_" : "-") + i)
                .filter(one -> !taken.contains(one)).findFirst().orElseThrow() : name;
    }
}
