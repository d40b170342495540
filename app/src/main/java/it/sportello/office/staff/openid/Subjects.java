package it.sportello.office.staff.openid;

import java.util.Optional;

/** Which account a subject of the provider is. Once bound, an e-mail that passes to somebody else opens nothing. */
public interface Subjects {

    /** @param digest of issuer and subject. @return id of the account */
    Optional<String> account(String digest);

    /** @return false when the account is bound to another subject, or the subject to another account */
    boolean bind(String account, String digest);
}
