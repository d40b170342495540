package it.sportello.bots.dialogue.flow;

import it.sportello.bots.dialogue.words.BrokenFlow;
import it.sportello.bots.dialogue.words.Texts;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * A flow at one revision: immutable content, read by {@link FlowFile}.
 *
 * @param name     of its folder
 * @param revision hash of its files: an edited file is another revision, a session keeps the one it began with
 * @param language base language of its texts
 * @param expires  how long a question waits
 * @param first    where it begins
 * @param given    names a caller may begin it with, beside those of {@code starts}
 * @param starts   what begins it
 * @param nodes    by name, in the order written
 * @param texts    words by language
 * @param questionnaire what makes it one, or {@code null}: a flow that only leads somewhere
 */
public record Flow(String name, String revision, String language, Duration expires, String first, Set<String> given,
                   Starts starts, Map<String, Node> nodes, Texts texts, Questionnaire questionnaire) {

    /** @throws BrokenFlow when there is none */
    public Node node(String node) {
        var found = nodes.get(node);
        if (found == null) {
            throw new BrokenFlow(name + "/flow.yml", node, "non esiste");
        }
        return found;
    }

    @Override
    public String toString() {
        return "Flow[" + name + "@" + revision + "]";
    }
}
