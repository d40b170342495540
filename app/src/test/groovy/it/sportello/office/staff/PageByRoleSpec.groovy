package it.sportello.office.staff

import it.sportello.Desk
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

import java.nio.file.Path

/**
 * What each role sees and may not: every address of the application, asked by everybody. The answers stand in
 * app/docs/roles.md; when they change, this spec is red and leaves the new table in target/roles.md, to be looked at first.
 */
class PageByRoleSpec extends Specification {

    static final String BEGIN = '<!-- from here on written by PageByRoleSpec -->\n'

    @Shared @AutoCleanup Desk desk = new Desk()
    @Shared PageByRole pages

    def setupSpec() { pages = new PageByRole(desk) }

    def "the table in the documents is what the application answers"() {
        given:
        def document = Path.of('docs/roles.md').toFile()
        def written = document.text

        when:
        def now = written.substring(0, written.indexOf(BEGIN) + BEGIN.length()) + '\n' + pages.table()
        new File('target/roles.md').text = now

        then:
        now.readLines() - written.readLines() == []
        written.readLines() - now.readLines() == []
    }

    def "an auditor is let into no form but the own account's, the way out and the search"() {
        given:
        def forms = pages.addresses().findAll { it[1] == 'POST' }

        when:
        def open = forms.findAll { pages.answer(Role.AUDITOR, *it) == 'yes' }*.first().findAll { !it.startsWith('/account/') }

        then:
        forms.size() > 40
        open as Set == ['/logout', '/people', '/me/link/{secret}', '/me/link/{secret}/code'] as Set
    }

    def "a stranger is let into what is public, and the contact centre only into people and offices"() {
        when:
        def public_ = pages.addresses().findAll { pages.answer('nobody', *it) == 'yes' }*.first() as Set
        def calls = pages.addresses().findAll { pages.answer(Role.CONTACT_CENTRE, *it) == 'yes' }*.first() as Set

        then:
        public_ == ['/accessibilita', '/health', '/health/{selector}', '/hooks/{provider}', '/hooks/{provider}/status', '/leave/{note}', '/login', '/login/openid', '/login/openid/return',
                    '/me', '/me/link/{secret}', '/me/link/{secret}/code', '/me/openid', '/me/openid/return',
                    '/offerte', '/offerte/{code}', '/privacy', '/status', '/uffici/{code}/offerte.atom', '/v/{mark}'] as Set

        and:
        (calls - public_).findAll { !it.startsWith('/account') } ==
                ['/', '/away', '/logout', '/offices', '/offices/{code}', '/people', '/people/found', '/people/{contact}'] as Set
    }
}
