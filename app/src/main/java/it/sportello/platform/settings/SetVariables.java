package it.sportello.platform.settings;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;

import java.util.Map;

/**
 * An empty environment variable is one that is not set, for whoever reads it: {@code MONGODB_URI=} in a file of settings, or
 * what an unset variable becomes in a compose file.
 */
@ContextConfigurer
public class SetVariables implements ApplicationContextConfigurer {

    @Override
    public void configure(ApplicationContextBuilder builder) {
        builder.environmentVariableExcludes(System.getenv().entrySet().stream()
                .filter(each -> each.getValue().isBlank()).map(Map.Entry::getKey).toArray(String[]::new));
    }
}
