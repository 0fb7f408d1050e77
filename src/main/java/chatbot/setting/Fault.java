package chatbot.setting;

/// Something that is wrong with a setting.
///
/// @param sentence names the setting and the next step, and holds no secret
public record Fault(Setting setting, String sentence) {
}
