package it.sportello.platform

import groovy.transform.CompileStatic
import io.micronaut.context.ApplicationContext
import io.micronaut.context.DefaultApplicationContext
import io.micronaut.context.env.PropertySource
import io.micronaut.inject.BeanDefinitionReference

import java.nio.file.Path

/** The floor without the house: store, clock, names and due work, with no wing on it. */
@CompileStatic
class PlatformContext extends DefaultApplicationContext {

    private static final List<String> FLOOR = ['store', 'time', 'ids', 'due'].collect { 'it.sportello.platform.' + it + '.' }

    private PlatformContext() {
        super('test')
    }

    static ApplicationContext start(String mode, Path data) {
        def context = new PlatformContext()
        context.environment.addPropertySource(PropertySource.of('spec', ['sportello.mode': mode, 'sportello.data': data.toString(),
            'micronaut.server.port': -1, 'micronaut.security.enabled': false] as Map<String, Object>, 1000))
        context.start()
    }

    @Override
    protected List<BeanDefinitionReference> resolveBeanDefinitionReferences() {
        super.resolveBeanDefinitionReferences().findAll { bean ->
            !bean.name.startsWith('it.sportello.') || FLOOR.any { bean.name.startsWith(it) }
        }
    }
}
