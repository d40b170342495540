package it.sportello.office.staff.factor

import it.sportello.Desk
import it.sportello.office.staff.Role
import it.sportello.office.staff.StaffMember
import it.sportello.platform.secrets.Seal
import it.sportello.platform.store.Store
import org.bson.Document
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

import java.time.InstantSource

import static com.mongodb.client.model.Filters.eq

/** What the telephone and we share is not readable in the store. */
class SealedSecretSpec extends Specification {

    static final String SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'

    @Shared @AutoCleanup Desk desk = new Desk()

    def "a new secret is sealed at rest, and opens only for its own account"() {
        given:
        def member = desk.account(Role.OPERATOR)
        def begun = desk.bean(EnrolSecondFactor).begin(member.id())

        expect:
        kept(member) != begun.secret()
        !kept(member).contains(begun.secret())
        desk.bean(SecondFactors).find(member.id()).get().secret() == begun.secret()

        when: 'it is copied to another account'
        def other = desk.account(Role.OPERATOR)
        factors().insertOne(factors().find(eq(member.id())).first().append('_id', other.id()))
        desk.bean(SecondFactors).find(other.id())

        then:
        thrown(IllegalStateException)
    }

    def "a secret kept readable by an earlier version still lets in, and is sealed by that"() {
        given:
        def member = desk.account(Role.OPERATOR)
        factors().insertOne(new Document('_id', member.id()).append('secret', SECRET).append('confirmed', true).append('lastStep', 0L)
                .append('paper', []).append('version', 1L))

        when:
        def visitor = desk.visitor()
        visitor.post('/login', [email: member.email, password: Desk.PASSWORD])
        def entered = visitor.post('/login/code', [code: Totp.number(SECRET, desk.bean(InstantSource).instant())])

        then:
        entered.status == 303
        kept(member).count('.') == 4
        desk.bean(SecondFactors).find(member.id()).get().secret() == SECRET
    }

    def "a sealed text that was #what is refused"() {
        given:
        def seal = desk.bean(Seal)
        def sealed = seal.close('a', 'parole')

        expect:
        seal.open('a', sealed) == 'parole'
        seal.close('a', 'parole') != sealed

        when:
        seal.open(place, change.call(sealed))

        then:
        thrown(IllegalStateException)

        where:
        what                    | place | change
        'meant for another place' | 'b' | { it }
        'touched'               | 'a'   | { String text -> text[0..-2] + (text[-1] == 'A' ? 'Q' : 'A') }
        'cut'                   | 'a'   | { String text -> text.substring(0, text.lastIndexOf('.')) }
    }

    private def factors() { desk.bean(Store).collection('second-factors') }

    private String kept(StaffMember member) { factors().find(eq(member.id())).first().getString('secret') }
}
