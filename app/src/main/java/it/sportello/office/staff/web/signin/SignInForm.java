package it.sportello.office.staff.web.signin;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

@Introspected
record SignInForm(@Nullable String email, @Nullable String password) {

    SignInForm {
        email = email == null ? "" : email;
        password = password == null ? "" : password;
    }
}
