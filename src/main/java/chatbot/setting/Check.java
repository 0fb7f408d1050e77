package chatbot.setting;

import java.util.List;

/// The settings of a room, which are looked at before anything is made of them.
///
/// It may ask for nothing but settings: whatever else it asked for might not start because of one.
public interface Check {

    /// Reads each of them, and throws a [WrongSetting] where it can't.
    List<Runnable> readings();
}
