mod invitations;
mod keep;
