package it.sportello;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextConfiguration;
import io.micronaut.context.DefaultApplicationContext;
import io.micronaut.inject.BeanDefinitionReference;

import java.util.List;

/** The beans the doctor needs and no others: settings, adapters, store. Nothing in it works messages or keeps time. */
final class DoctorContext extends DefaultApplicationContext {

    private static final List<String> NEEDED = List.of("it.sportello.bots.", "it.sportello.platform.settings.",
            "it.sportello.platform.store.", "it.sportello.platform.time.");
    private static final List<String> UNNEEDED = List.of("io.micronaut.security.", "io.micronaut.management.", "io.micronaut.views.");

    DoctorContext() {
        super((ApplicationContextConfiguration) ApplicationContext.builder());
    }

    @Override
    protected List<BeanDefinitionReference> resolveBeanDefinitionReferences() {
        return super.resolveBeanDefinitionReferences().stream().filter(each -> needed(each.getBeanDefinitionName())).toList();
    }

    private static boolean needed(String name) {
        return name.startsWith("it.sportello.") ? NEEDED.stream().anyMatch(name::startsWith)
                : UNNEEDED.stream().noneMatch(name::startsWith);
    }
}
