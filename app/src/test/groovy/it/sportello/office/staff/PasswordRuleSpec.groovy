package it.sportello.office.staff

import spock.lang.Specification

class PasswordRuleSpec extends Specification {

    def "the password '#password' is refused, and told why"() {
        expect:
        PasswordRule.refuses(password, 'ada.amministra@ente.example').get().contains(why)

        where:
        password                    | why
        null                        | 'almeno 12'
        ''                          | 'almeno 12'
        'undici segn'               | 'almeno 12'
        'x' * 201                   | 'al massimo 200'
        'aaaaaaaaaaaaaaaa'          | 'facile'
        '123456789012'              | 'facile'
        'Password1234!'             | 'facile'
        'sportello2026'             | 'facile'
        'Ada.Amministra99'          | 'e-mail'
    }

    def "four words will do"() {
        expect:
        PasswordRule.refuses('quattro cavalli blu', 'ada@ente.example').empty
    }
}
