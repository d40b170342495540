package it.sportello.platform.openid;

import java.util.Map;

/** How a visit to the provider ended. */
public sealed interface OpenIdResult {

    /** @param subject who it is there, the same on every visit; @param claims what the provider says of them: never logged */
    record Proved(String subject, Map<String, Object> claims) implements OpenIdResult {

        @Override
        public String toString() {
            return "Proved[]";
        }
    }

    /** What came back is not what the provider owes us. @param why a word for the log, without what was in it */
    record NotProved(String why) implements OpenIdResult {
    }

    /** The provider does not answer. */
    record Away() implements OpenIdResult {
    }
}
