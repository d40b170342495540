package it.sportello.platform.webhooks

import io.micronaut.context.ApplicationContext
import it.sportello.platform.settings.Settings
import spock.lang.Specification

/** Where events may go: never into our own network. */
class SafeAddressSpec extends Specification {

    def "whether #address is our own: #answer"() {
        expect:
        SafeAddress.isInside(InetAddress.getByName(address)) == answer

        where:
        address              | answer
        '127.0.0.1'          | true
        '10.1.2.3'           | true
        '172.20.0.1'         | true
        '192.168.1.1'        | true
        '169.254.169.254'    | true
        '100.64.0.1'         | true
        '0.0.0.0'            | true
        '0.1.2.3'            | true
        '224.0.0.1'          | true
        '::1'                | true
        'fe80::1'            | true
        'fd00::1'            | true
        '::ffff:10.0.0.1'    | true
        '93.184.216.34'      | false
        '2606:2800:220::1'   | false
    }

    def "in production #url is refused: #why"() {
        given:
        def environment = ApplicationContext.builder(['sportello.mode': 'production']).build().environment
        environment.start()
        def settings = new Settings(environment)

        expect:
        new SafeAddress(settings).refuses(url).get().contains(why)

        where:
        url                               | why
        'http://sil.example/avvisi'       | 'https://sil.esempio.it'
        'https://localhost/avvisi'        | 'dentro la nostra rete'
        'https://127.0.0.1:8443/avvisi'   | 'dentro la nostra rete'
        'https://[::1]/avvisi'            | 'dentro la nostra rete'
        'https://169.254.169.254/latest'  | 'dentro la nostra rete'
        'https://chi:segreto@sil.example' | 'https://sil.esempio.it'
        'file:///etc/passwd'              | 'https://sil.esempio.it'
        'non un indirizzo'                | 'https://sil.esempio.it'
    }
}
