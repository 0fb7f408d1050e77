package chatbot.dev;

/// When what happened to a machine, in milliseconds since 1970; 0 for what didn't yet.
///
/// @param down   its system went down
/// @param booted it started anew
/// @param well   all its checks passed again
record CourseView(long down, long booted, long well) {

    /// Nobody knows of anything.
    static final CourseView UNKNOWN = new CourseView(0, 0, 0);
}
