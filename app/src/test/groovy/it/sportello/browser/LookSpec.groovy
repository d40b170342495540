package it.sportello.browser

import it.sportello.Desk
import spock.lang.AutoCleanup
import spock.lang.Shared

class LookSpec extends BrowserSpec {

    @Shared @AutoCleanup Desk desk = new Desk()
    @Shared @AutoCleanup Browser browser = Browser.phone(desk)

    def "a page without fault is let through"() {
        when:
        browser.go('/accessibilita')

        then:
        browser.looksRight('look')
    }

    def "a page with #fault is not let through"() {
        given:
        browser.go('/accessibilita')

        when:
        browser.page.evaluate("{ const main = document.querySelector('main'), put = tag => main.appendChild(document.createElement(tag)); $planted }")
        browser.looksRight('look-planted')

        then:
        def found = thrown(AssertionError)
        found.message.contains(told)

        where:
        fault                               | planted                                                                         || told
        'something wider than a phone'      | "const p = put('p'); p.textContent = 'Lungo'; p.style.width = '600px'"           || 'wide in a window of 390'
        'something wider when magnified'    | "const p = put('p'); p.textContent = 'Lungo'; p.style.width = '350px'"           || 'wide in a window of 320'
        'a button that says nothing'        | "put('button')"                                                                 || 'button-name'
        'a link that Tab passes by'         | "const a = put('a'); a.href = '/'; a.textContent = 'Via'; a.tabIndex = -1"      || 'a Via: Tab does not come to it'
        'a field out of the order'          | "const f = put('input'); f.name = 'f'; f.ariaLabel = 'f'; f.tabIndex = 5"       || 'tabindex: '
        'a button that hides the focus'     | "const b = put('button'); b.textContent = 'Su'; b.style.cssText = 'outline: none !important; box-shadow: none !important'" || 'button Su: does not show the focus'
        'a picture from another host'       | "put('img').src = 'http://127.0.0.2:9/x.png'; main.lastChild.alt = ''"          || '127.0.0.2'
    }
}
