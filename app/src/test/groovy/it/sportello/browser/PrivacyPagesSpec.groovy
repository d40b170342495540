package it.sportello.browser

import it.sportello.people.contacts.Contacts
import it.sportello.people.contacts.Proof
import it.sportello.people.privacy.OpenRequest
import it.sportello.people.privacy.Request
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Stepwise

import java.time.Duration

/** A person's rights as a manager meets them: a request comes, it is seen what goes and what stays, a copy is opened, and it is erased. */
@Stepwise
class PrivacyPagesSpec extends BrowserSpec {

    @Shared @AutoCleanup OpenOffice office = new OpenOffice()
    @Shared @AutoCleanup Browser manager = Browser.both(office.desk)

    def setupSpec() {
        manager.signIn(office.manager().email)
        office.asks('cameriere', 'telegram:5550001')
        office.desk.bean(OpenRequest).open('persona1', Request.What.ERASE, Request.Way.CHAT, Proof.ADDRESS)
    }

    def "the list says what is asked and by when"() {
        when:
        manager.go('/people/requests')

        then:
        manager.page.locator('tbody tr').count() == 1
        manager.looksRight('requests')
    }

    def "who asks is recognised, what goes is seen, and it is confirmed twice, with the keyboard"() {
        when:
        manager.page.locator('tbody a').first().press('Enter')

        then:
        manager.until { manager.text('h1').startsWith('Cancellazione dei dati') }
        manager.looksRight('request')

        when:
        manager.tabTo('Ho visto il documento: è lei')
        manager.page.keyboard().press('Enter')
        manager.until { manager.text('main').contains('Da decidere') }
        manager.tabTo('Accogli la richiesta')
        manager.page.keyboard().press('Enter')

        then:
        manager.until { manager.text('main').contains('Seconda conferma') }
        manager.looksRight('request-confirm')

        when:
        manager.tabTo('Cancella per sempre')
        manager.page.keyboard().press('Enter')

        then: 'not without the tick'
        manager.until { manager.text('main [role=alert]').contains('Spunta la casella') }
    }

    def "a copy is opened, and how long data stays"() {
        when:
        manager.go('/people/persona1/data')

        then:
        manager.looksRight('person-data')

        when:
        manager.go('/people/persona1/data/copy')

        then:
        manager.text('h1').startsWith('Copia dei dati di')
        manager.looksRight('person-copy')

        when:
        manager.go('/people/retention')

        then:
        manager.looksRight('retention')
    }

    def "ticked, it is done"() {
        when:
        manager.go('/people/requests')
        manager.page.locator('tbody a').first().press('Enter')
        manager.until { manager.page.locator('input[name=sure]').count() == 1 }
        manager.page.check('input[name=sure]')
        manager.tabTo('Cancella per sempre')
        manager.page.keyboard().press('Enter')

        then:
        manager.until { manager.text('main').contains('Cancellazione in corso') }
        manager.until { office.desk.bean(Contacts).find('persona1').empty }

        and: 'once more two minutes after the first time, whenever that ended'
        manager.until { office.later(Duration.ofMinutes(1)); manager.page.reload(); manager.text('main').contains('i suoi dati sono cancellati') }
        manager.looksRight('request-done')
    }
}
