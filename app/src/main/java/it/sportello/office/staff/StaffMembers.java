package it.sportello.office.staff;

import java.util.List;
import java.util.Optional;

/** All accounts. At most some hundreds. */
public interface StaffMembers {

    Optional<StaffMember> find(String id);

    /** @param email in any case */
    Optional<StaffMember> byEmail(String email);

    /** All of them, by name. */
    List<StaffMember> all();

    /** @return false when somebody has that e-mail already */
    boolean add(StaffMember member);

    /** Writes everything but the sessions. @return false when somebody changed it since {@link StaffMember#version()} */
    boolean change(StaffMember member);

    /** As {@link #change}, and every session ends with it. */
    boolean changeAndSignOut(StaffMember member);

    /** Of the sessions of one account the newest ten are kept. */
    void open(String id, StaffSession session);

    void close(String id, String session);
}
