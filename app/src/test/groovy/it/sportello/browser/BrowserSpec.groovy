package it.sportello.browser

import spock.lang.Requires
import spock.lang.Specification

/** What a spec that needs a real browser extends: {@code -DskipBrowser=true} skips it, and says so. */
@Requires(value = { Browser.wanted }, reason = 'browser specs are switched off (-DskipBrowser=true)', inherited = true)
abstract class BrowserSpec extends Specification {

    static {
        if (!Browser.wanted) {
            println 'Browser specs are skipped: -DskipBrowser=true'
        }
    }
}
