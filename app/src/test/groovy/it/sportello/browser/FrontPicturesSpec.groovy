package it.sportello.browser

import it.sportello.Desk
import it.sportello.bots.messaging.Urn
import it.sportello.crash.Filled
import it.sportello.office.staff.Role
import it.sportello.people.consent.Purpose
import it.sportello.people.contacts.Contact
import it.sportello.talk.broadcasts.Audience
import it.sportello.talk.broadcasts.drafts.Draft
import it.sportello.talk.broadcasts.drafts.DraftBroadcast
import it.sportello.talk.broadcasts.preview.PreviewBroadcast
import it.sportello.talk.broadcasts.running.Steer
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.util.concurrent.PollingConditions

/** The front desk at work in the demonstration: the pictures of the README, in {@code target/pictures}. Everybody is invented. */
class FrontPicturesSpec extends BrowserSpec {

    static final OFFICE = 'B354C000001'
    static final READERS = 400

    @Shared @AutoCleanup Desk desk = new Desk('sportello.mode': 'demo')
    @Shared @AutoCleanup Browser browser = Browser.both(desk)

    @Shared ada = desk.account(Role.ADMINISTRATOR, [], 'Ada Amministra')
    @Shared bruno = desk.account(Role.ADMINISTRATOR, [], 'Bruno Dirige')

    def setupSpec() { browser.signIn(ada.email) }

    def "one conversation on three channels"() {
        given:
        browser.go('/simulator')

        when:
        browser.page.focus('#testo')
        browser.page.keyboard().type('cameriere a Cagliari')
        browser.page.keyboard().press('Enter')

        then:
        browser.until { ['telegram', 'whatsapp', 'tel'].every { browser.text(".sim-$it").contains('Quale vuoi vedere?') } }
        browser.pictures('simulator')
    }

    def "a conversation that waits for a person"() {
        when:
        new PollingConditions(timeout: 30).eventually {
            browser.go('/conversations')
            assert browser.page.locator('main a[href^="/conversations/"]').count() >= 2
        }

        then:
        browser.pictures('conversations')

        when:
        browser.page.locator('main a[href^="/conversations/"]').first().click()
        browser.until { browser.path ==~ '/conversations/.+' }

        then:
        browser.pictures('thread')
    }

    def "a broadcast while it is being sent"() {
        given:
        Filled.workingHours(desk.server.applicationContext)
        Filled.people(desk.server.applicationContext, 'sim-telegram', { n -> new Urn('telegram', (5_000_010 + n * 100) as String) }, 0, READERS)
        def text = 'Corso gratuito di saldatura a Cagliari: 80 ore, da lunedì 14 dicembre. Per iscriverti scrivi CORSO.'
        def draft = new Draft(OFFICE, 'Corso di saldatura a Cagliari', Purpose.SERVICE_NEWS, null, [it: text],
                new Audience(Audience.FILTER, Contact.Audience.CITIZEN, [:], [] as Set), null, false)
        def id = desk.bean(DraftBroadcast).draft(draft, ada.id).broadcast().id()
        desk.bean(PreviewBroadcast).preview(id, 1)

        when: 'what fell due while the clock was moved is done'
        new PollingConditions(timeout: 90, delay: 1).eventually {
            browser.go("/broadcasts/$id/preview")
            assert browser.page.locator('.sp-away').count() == 0
        }

        then:
        browser.pictures('broadcast-preview')

        when:
        desk.bean(Steer).steer(id, Steer.Wish.START, ada.id)
        desk.bean(Steer).steer(id, Steer.Wish.APPROVE, bruno.id)

        then:
        new PollingConditions(timeout: 60).eventually {
            browser.go("/broadcasts/$id")
            assert browser.text('[data-live=done]') as int > 50
        }
        browser.pictures('broadcast')
    }
}
