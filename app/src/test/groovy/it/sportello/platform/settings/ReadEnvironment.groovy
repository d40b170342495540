package it.sportello.platform.settings

import groovy.transform.CompileStatic
import io.micronaut.context.ApplicationContext

/** Says what the service would read from the environment it is started in. */
@CompileStatic
class ReadEnvironment {

    static void main(String[] args) {
        def environment = ApplicationContext.builder().build().environment.start()
        def read = { String name -> environment.getProperty(name, String).orElse('?') }
        println("port ${read('micronaut.server.port')}, data ${read('sportello.data')}, mode ${read('sportello.mode')}, " +
                "mongodb ${environment.containsProperty('mongodb.uri')}")
    }
}
