package it.sportello;

import io.micronaut.context.env.Environment;
import io.micronaut.runtime.Micronaut;
import it.sportello.bots.messaging.adapter.InvalidSetting;

/** Starts the service. A wrong setting ends it with one sentence and exit code 2. */
public class Application extends Micronaut {

    public static void main(String[] args) {
        new Application().classes(Application.class).args(args).banner(false).start();
    }

    @Override
    protected void handleStartupException(Environment environment, Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidSetting) {
                System.err.println(cause.getMessage());
                System.exit(2);
            }
        }
        super.handleStartupException(environment, exception);
    }
}
