package it.sportello;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextConfiguration;
import io.micronaut.context.DefaultApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.core.order.Ordered;
import io.micronaut.inject.BeanDefinitionReference;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The beans that a command of the console needs and no others: settings, adapters, store. Nothing in it works messages or keeps time. */
final class ConsoleContext extends DefaultApplicationContext {

    private static final List<String> NEEDED = List.of("it.sportello.bots.", "it.sportello.platform.settings.",
            "it.sportello.platform.store.", "it.sportello.platform.time.");
    private static final List<String> UNNEEDED = List.of("io.micronaut.security.", "io.micronaut.management.", "io.micronaut.views.");

    private final List<String> more;

    /** @param more prefixes of the names of other beans that are needed */
    ConsoleContext(String... more) {
        super((ApplicationContextConfiguration) ApplicationContext.builder());
        this.more = List.of(more);
    }

    /** Works on another folder than the one that the settings name. */
    ConsoleContext in(Path data) {
        getEnvironment().addPropertySource(PropertySource.of("console", Map.of("sportello.data", data.toString()), Ordered.LOWEST_PRECEDENCE));
        return this;
    }

    @Override
    protected List<BeanDefinitionReference> resolveBeanDefinitionReferences() {
        return super.resolveBeanDefinitionReferences().stream().filter(each -> needed(each.getBeanDefinitionName())).toList();
    }

    private boolean needed(String name) {
        return name.startsWith("it.sportello.") ? Stream.concat(NEEDED.stream(), more.stream()).anyMatch(name::startsWith)
                : UNNEEDED.stream().noneMatch(name::startsWith);
    }
}
