package it.sportello.platform

import io.micronaut.context.ApplicationContext
import it.sportello.platform.ids.Ids
import it.sportello.platform.store.Store
import it.sportello.platform.time.MovableClock
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Path
import java.time.Duration
import java.time.InstantSource

class StartSpec extends Specification {

    @TempDir
    Path data

    def "the store, the clock and the names are there in #mode"() {
        given:
        def context = PlatformContext.start(mode, data)

        expect:
        context.getBean(Store).collection('things').countDocuments() == 0
        context.getBean(Ids).next() ==~ /[a-z0-9]{20}/
        (context.getBean(InstantSource) instanceof MovableClock) == movable

        cleanup:
        context?.close()

        where:
        mode         | movable
        'production' | false
        'demo'       | true
        'test'       | true
    }

    def "a moved clock stays moved after a restart"() {
        given:
        def before = PlatformContext.start('demo', data)
        before.getBean(MovableClock).advance(Duration.ofDays(400))
        before.close()

        when:
        def after = PlatformContext.start('demo', data)

        then:
        Duration.between(InstantSource.system().instant(), after.getBean(InstantSource).instant()).toDays() >= 399

        cleanup:
        after?.close()
    }
}
