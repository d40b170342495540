package it.sportello.office.staff.factor;

import java.util.ArrayList;
import java.util.List;

/**
 * What an account proves itself with beside the password.
 *
 * @param account   id
 * @param secret    shared with the telephone, in base32
 * @param confirmed false until the telephone has shown a right number
 * @param lastStep  the half minute of the last number that was taken: neither it nor an earlier one is taken again
 * @param paper     digests of the paper codes that are left
 * @param version   0 for one never written
 */
public record SecondFactor(String account, String secret, boolean confirmed, long lastStep, List<String> paper, long version) {

    public SecondFactor {
        paper = List.copyOf(paper);
    }

    static SecondFactor begun(String account, String secret, long version) {
        return new SecondFactor(account, secret, false, 0, List.of(), version);
    }

    SecondFactor confirmedAt(long step, List<String> codes) {
        return new SecondFactor(account, secret, true, step, codes, version);
    }

    SecondFactor usedAt(long step) {
        return new SecondFactor(account, secret, confirmed, step, paper, version);
    }

    SecondFactor without(String code) {
        List<String> left = new ArrayList<>(paper);
        left.remove(code);
        return new SecondFactor(account, secret, confirmed, lastStep, left, version);
    }

    @Override
    public String toString() {
        return "SecondFactor[" + account + "]";
    }
}
