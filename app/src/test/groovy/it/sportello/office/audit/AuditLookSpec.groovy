package it.sportello.office.audit

import it.sportello.browser.Browser
import it.sportello.browser.BrowserSpec
import it.sportello.browser.OpenOffice
import it.sportello.office.journal.automation.Automation
import it.sportello.office.staff.Role
import spock.lang.AutoCleanup
import spock.lang.Shared

/** The journal and what is decided automatically, as an administrator sees them. */
class AuditLookSpec extends BrowserSpec {

    @Shared @AutoCleanup OpenOffice office = new OpenOffice()
    @Shared @AutoCleanup Browser administrator = Browser.both(office.desk)

    def "the journal of a day, the one of a day without anything, and what is decided automatically"() {
        given:
        administrator.signIn(office.desk.account(Role.ADMINISTRATOR, []).email)
        office.desk.bean(Automation).tell('guess-language', 'fr', 'person-1', 'event-1')

        when:
        administrator.go('/journal')
        administrator.go('/journal')

        then:
        administrator.text('main').contains('Registro visto')
        administrator.looksRight('journal')

        when:
        administrator.go('/journal?day=2020-01-01')

        then:
        administrator.looksRight('journal-empty')

        when:
        administrator.go('/automation')

        then:
        administrator.looksRight('automation')

        when:
        administrator.page.click('text=Spegni >> nth=0')

        then:
        administrator.looksRight('automation-confirm')
    }
}
