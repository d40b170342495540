package it.sportello.platform.store;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.bson.BsonDocument;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * In test mode, hears every command that goes to the store and keeps what breaks the rules of {@link QueryRules}, with the
 * place in the code it came from. What a spec itself asks, to look, is its own affair. It is silent while speed is measured.
 */
@Singleton
@Requires(property = "sportello.mode", value = "test")
@Requires(missingProperty = "sportello.bench")
public final class QueryShapes implements CommandListener {

    /** Of the whole run: contexts and stores come and go, a violation stays until somebody reads it. */
    private static final Set<String> VIOLATIONS = ConcurrentHashMap.newKeySet();

    private static final Pattern SPEC = Pattern.compile(".*(Spec|TestStore)(\\$.*)?");

    private final QueryRules rules;

    public QueryShapes(Shapes shapes) {
        this.rules = new QueryRules(shapes);
    }

    /** All of this run so far. */
    public static Set<String> violations() {
        return Set.copyOf(VIOLATIONS);
    }

    /** Like {@link #violations}, and forgets them. */
    public static Set<String> takeViolations() {
        Set<String> taken = violations();
        VIOLATIONS.removeAll(taken);
        return taken;
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (event.getDatabaseName().equals("admin")) {
            return;
        }
        BsonDocument command = event.getCommand();
        List<String> problems = new ArrayList<>(rules.problems(command));
        if (!problems.isEmpty()) {
            report(command, problems);
        }
    }

    /** The sync driver tells its listeners on the thread that asked, so the asker is on the stack. */
    private static void report(BsonDocument command, List<String> problems) {
        StackWalker.getInstance().walk(frames -> frames
                .dropWhile(frame -> !frame.getClassName().startsWith("com.mongodb."))
                .filter(frame -> frame.getClassName().startsWith("it.sportello."))
                .findFirst())
                .filter(frame -> !SPEC.matcher(frame.getClassName()).matches())
                .ifPresent(frame -> problems.forEach(problem -> VIOLATIONS.add("%s.%s:%d %s: %s".formatted(
                        frame.getClassName(), frame.getMethodName(), frame.getLineNumber(),
                        command.getFirstKey() + " " + command.getString(command.getFirstKey()).getValue(), problem))));
    }
}
