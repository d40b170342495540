package it.sportello.browser

import it.sportello.jobs.applications.Application
import it.sportello.jobs.applications.ApplicationState
import it.sportello.jobs.applications.Applications
import it.sportello.jobs.notices.ChangeNotices
import it.sportello.jobs.notices.Often
import it.sportello.jobs.notices.Subscription
import it.sportello.people.personal.Citizen
import it.sportello.people.records.Origin
import it.sportello.people.records.PersonRecord
import it.sportello.people.records.Records
import spock.lang.AutoCleanup
import spock.lang.Shared

/** A person's own page in a browser: with the keyboard, on a phone and on a desktop, in each language, and without scripts. */
class OwnPagesSpec extends BrowserSpec {

    @Shared @AutoCleanup OpenOffice office = new OpenOffice('eid.oidc.issuer': 'http://localhost:1/none', 'eid.oidc.client.id': 'x', 'eid.oidc.client.secret': 'y')

    @Shared int applications = 0

    def "in #language somebody comes from the chat to their page with the keyboard, and each page on the way is right"() {
        given:
        def anna = person(language)
        def browser = Browser.both(office.desk)

        when:
        browser.go("/me?lang=$language")

        then:
        browser.looksRight("own-entry-$language")

        when:
        browser.go(anna.link())

        then:
        browser.looksRight("own-link-$language")

        when:
        browser.page.locator('main button').press('Enter')
        browser.until { browser.path == '/me/code' }

        then:
        browser.looksRight("own-code-where-$language")

        when:
        browser.page.locator('main button').first().press('Enter')
        browser.until { browser.page.locator('#code').count() == 1 }
        browser.page.fill('#code', wrong(anna))
        browser.page.keyboard().press('Enter')
        browser.until { browser.page.locator('main [role=alert]').count() == 1 }

        then:
        browser.looksRight("own-code-wrong-$language")

        when:
        browser.page.fill('#code', anna.code())
        browser.page.keyboard().press('Enter')
        browser.until { browser.path == '/me' }

        then:
        browser.looksRight("own-page-$language")

        when:
        browser.page.locator('section[aria-labelledby=applications] summary').press('Enter')
        browser.page.locator('section[aria-labelledby=applications] details button').press('Enter')
        browser.until { browser.page.locator('main [role=status]').count() == 1 }

        then:
        browser.looksRight("own-page-done-$language")
        office.desk.bean(Applications).ofPerson(anna.id)*.state() == [ApplicationState.WITHDRAWN]

        cleanup:
        browser?.close()

        where:
        language << ['it', 'en', 'fr', 'ar']
    }

    def "without scripts the same way leads in, and out"() {
        given:
        def anna = person('it')
        def browser = Browser.phone(office.desk, false)

        when:
        browser.go(anna.link())
        browser.page.click('main button')
        browser.page.locator('main button').first().click()
        browser.page.fill('#code', anna.code())
        browser.page.locator('main button').first().click()

        then:
        browser.until { browser.text('h2') == 'Che cosa sappiamo di te' }
        browser.looksRight('own-page-plain')

        when:
        browser.page.locator('section[aria-labelledby=choices] button').first().click()

        then:
        browser.text('main [role=status]') == 'Fatto. La scelta vale da ora.'

        when:
        browser.page.locator('form[action="/me/leave"] button').click()

        then:
        browser.text('main [role=status]').startsWith('Hai chiuso la tua pagina.')
        browser.looksRight('own-left')

        cleanup:
        browser?.close()
    }

    def "a link that was used, one that is wrong and a provider that is away are pages too"() {
        given:
        def anna = person('it')
        def link = anna.link()
        anna.browser.post(link)
        def browser = Browser.both(office.desk)

        expect:
        [[link, 'own-link-used'], ['/me/link/x', 'own-link-unknown'], ['/me/openid', 'own-eid-away'], ['/me?said=ended', 'own-ended']].every { path, name ->
            browser.go(path)
            browser.looksRight(name) && browser.page.locator('main [role=alert], main [role=status]').count() == 1
        }

        cleanup:
        browser?.close()
    }

    private Citizen person(String language) {
        def anna = new Citizen(office.desk, ['telegram', 'tel'], [language: language, office: OpenOffice.CODE])
        office.desk.bean(Records).save(new PersonRecord(anna.id, 0, 'Prova', 'Anna', null, null,
                new Origin('elenco di prova', Origin.Basis.PUBLIC_TASK, null, office.now())))
        office.desk.bean(Applications).add(new Application("CA-${900 + ++applications}".toString(), anna.id, 'Cameriera di sala', String.format('2026-%07d', applications),
                "call-$anna.id".toString(), office.now(), ApplicationState.RECEIVED, office.now()))
        office.desk.bean(ChangeNotices).subscribe(anna.id, new Subscription("w-$anna.id", '5223', 'B354', 30, null, null, null, Often.AT_ONCE), 5)
        office.hears('Anna', anna.urn().text(), 'ciao')
        anna
    }

    private static String wrong(Citizen who) { who.code() == '000000' ? '111111' : '000000' }
}
